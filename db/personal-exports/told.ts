declare const isTold: unique symbol

/** Proof that a file stands in the register of exports: nothing is sent without one. */
export type Told = { readonly [isTold]: true }

/** Given out by the commands that write the register. */
export const told = {} as Told

/** Of a file in which no person is named: figures, units, an empty form. */
export const namesNobody = {} as Told
