/** An expected reason not to go on: shown as one sentence, without a stack. */
export class Refusal extends Error {}

/** Runs a script's main function; a refusal is printed as it stands, anything else with its stack. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  }
}
