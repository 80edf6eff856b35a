import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, rem } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { createElement } from 'react'
import styles from './theme.module.css'

const chevron = createElement(IconChevronDown, { size: 16, stroke: 1.6 })

/** From the palette of `app/globals.css`; the eighth is the action colour. */
const red: MantineColorsTuple = [
  '#fdf3f1',
  '#f9dedb',
  '#f0b8b4',
  '#e68f8b',
  '#d96468',
  '#c8404a',
  '#b62a37',
  '#a61b29',
  '#8c1421',
  '#6e0f1a',
]

/** The look of Mantine's fields, menus and dialogs. Everything else is plain HTML and CSS modules. */
export const theme = createTheme({
  primaryColor: 'red',
  primaryShade: 7,
  colors: { red },
  black: '#211c17',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: rem(12), sm: rem(14.5), md: rem(14.5), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  radius: { xs: rem(4), sm: rem(5), md: rem(7), lg: rem(10), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: { classNames: { input: styles.box } },
    // The frame looks for a filled button, to hide its own red one.
    Button: { defaultProps: { variant: 'filled' }, classNames: { root: styles.button } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Input: { classNames: { input: styles.input, section: styles.section } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: { label: styles.label, description: styles.hint, error: styles.error },
    },
    Select: { defaultProps: { rightSection: chevron, rightSectionPointerEvents: 'none' } },
    Combobox: {
      classNames: { dropdown: styles.dropdown, option: styles.option },
      defaultProps: { shadow: 'md' },
    },
    Popover: { classNames: { dropdown: styles.dropdown } },
    Menu: {
      classNames: { dropdown: styles.dropdown, item: styles.option },
      defaultProps: { shadow: 'md' },
    },
    Modal: {
      classNames: { content: styles.dialog, title: styles.dialogTitle },
      defaultProps: { centered: true },
    },
    SegmentedControl: {
      classNames: {
        root: styles.segmented,
        indicator: styles.segmentedMark,
        label: styles.segment,
      },
      defaultProps: { withItemsBorders: false },
    },
  },
})

/** Mantine's own variables point at the palette, so that both schemes and print follow it. */
export const paletteVariables: CSSVariablesResolver = () => {
  const palette = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-placeholder': 'var(--ink-muted)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-anchor': 'var(--red-ink)',
    '--mantine-primary-color-filled': 'var(--red)',
    '--mantine-primary-color-filled-hover': 'var(--red-deep)',
    '--mantine-color-red-filled': 'var(--red)',
    '--mantine-color-red-filled-hover': 'var(--red-deep)',
    '--mantine-color-red-text': 'var(--red-ink)',
    '--mantine-color-red-light': 'var(--red-tint)',
    '--mantine-color-red-light-color': 'var(--red-ink)',
    '--mantine-color-gray-text': 'var(--ink-muted)',
    '--mantine-color-gray-light-hover': 'var(--sunk)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--ink-muted)',
    '--mantine-color-disabled-border': 'var(--line)',
  }
  return { variables: {}, light: palette, dark: palette }
}
