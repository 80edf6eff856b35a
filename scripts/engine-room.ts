/**
 * What belongs in the engine room, `db/engine/`, and nowhere else: the driver and its query builders by
 * name, its calls, and the words of its SQL that no other engine knows. Another engine comes in by
 * that one door.
 */
const belongsInside: [why: string, pattern: RegExp][] = [
  [
    'imports the driver',
    /['"](better-sqlite3|drizzle-orm\/(better-sqlite3|sqlite-core)[^'"]*)['"]/,
  ],
  ["takes the driver's connection", /\bclientOf\b|\.client\.|\.raw\.(prepare|exec|pragma)\b/],
  ['prepares a text of its own', /\.prepare\(\s*[^)\s]/],
  ['runs a statement itself', /\.(run|pluck|iterate)\(|\.(get|all)\(\)/],
  [
    'speaks SQL of one engine',
    /\bsqlite_\w+|\bpragma\b|\bjson_(each|tree)\b|\bstrftime\b|\bwithout rowid\b|\bvacuum into\b|\btotal_changes\b/i,
  ],
]

/** The lines of a file that break the rule, "12: why"; comments may name what they like. */
export function outOfTheEngineRoom(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return code.split('\n').flatMap((line, at) => {
    const bare = line.replace(/(^|\s)\/\/.*$/, '')
    return belongsInside.flatMap(([why, pattern]) =>
      pattern.test(bare) ? [`${at + 1}: ${why}`] : [],
    )
  })
}
