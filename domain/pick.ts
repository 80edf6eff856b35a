/** One answer of a type-ahead: what to store, what to show, and what tells two of a name apart. */
export type Pick = { id: number; label: string; detail?: string; note?: string }
