/**
 * The action's `post` step: it runs after every job, also after one that was cancelled or killed, and
 * nearly always finds that there is nothing to do. So it loads nothing before it has found something.
 */
async function start(): Promise<void> {
  const {
    STATE_finished: finished,
    STATE_progress: progress,
    "STATE_minted-tokens": tokens = "[]",
  } = process.env;
  const isCutOff = Boolean(progress) && !finished;
  if (!isCutOff && tokens === "[]") return;
  const { finishUpload } = await import("./post-step.ts");
  await finishUpload(process.env);
}

void start();
