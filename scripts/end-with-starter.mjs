/**
 * Ends this process when the one that started it (with a channel between them) is gone, killed perhaps.
 * Called before anything else is loaded: what went while this one was still starting would never be
 * noticed, and a server that nobody stops any more would keep the data folder for itself.
 */
export function endWithStarter() {
  // Of one that was started without a channel this is undefined.
  if (process.connected === false) process.exit(1)
  process.once('disconnect', () => process.exit(1))
}
