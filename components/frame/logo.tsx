/** The golden book: the same drawing as `app/icon.svg`. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <path fill="#a61b29" d="M8 2h19a1 1 0 0 1 1 1v23H8z" />
      <path fill="#fffaf0" stroke="#d9cdb4" strokeWidth=".7" d="M6 25.4h21.6v3.4H6z" />
      <path
        fill="#7a0f1b"
        d="M7.5 2H10v23.2H7.2a1.8 1.8 0 0 0 0 3.6H28V30H7a3 3 0 0 1-3-3V5.5A3.5 3.5 0 0 1 7.5 2z"
      />
      <path
        fill="#f2c14e"
        d="M19 8l1.47 3.98 4.24.17-3.33 2.62 1.15 4.08L19 16.5l-3.53 2.35 1.15-4.08-3.33-2.62 4.24-.17z"
      />
    </svg>
  )
}
