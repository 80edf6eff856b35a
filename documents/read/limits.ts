import { largestFile, megabyte } from '@/domain/file-kinds'

/** Sizes beyond which a file is no list of people: an office's largest has some thousand rows. */
export const limits = {
  /** What an upload may have; 100,000 rows of nine columns are under 4 MB. */
  bytes: largestFile,
  /** Unpacked, all parts together; those 100,000 rows unpack to 45 MB. */
  unpacked: 300 * megabyte,
  /** Parts of a zip: an office file has some dozen, one with a picture a row some thousand. */
  entries: 5000,
  /** Rows with something in them, all sheets together; the bar is 100,000. */
  rows: 120_000,
  /** Filled cells in one row: no list is as wide, and 16,384 would fill the memory. */
  columns: 200,
  /** Columns of any program's sheet, filled or not. */
  sheetColumns: 16_384,
  /** Rows of any program's sheet. */
  sheetRows: 1_048_576,
  /** Cells of a file, with the blank ones before those that are filled and under merged ones. */
  cells: 5_000_000,
  /** Columns that are looked at for being hidden. */
  hiddenColumns: 1000,
  /** Letters of all cells: 100,000 rows of nine columns have 12 million. */
  letters: 40_000_000,
  /** Sheets beyond this are no list but an attack on the time that reading may take. */
  sheets: 250,
  /** Merged cells of a sheet that are looked at: each row of the largest list, twice. */
  merges: 240_000,
  /** Elements within each other, in pages and in the parts of packages. */
  depth: 3000,
  /** Tables within a cell of a table within a cell …: papers have two or three. */
  tablesWithin: 40,
  /** Letters of one cell that are kept: Excel's own limit. */
  cellLetters: 32_767,
}
