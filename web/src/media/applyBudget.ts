import type { VideoBudget } from "./budget";

/** Fits one camera's sender into its budget. Before the lines are agreed there is nothing to fit. */
export function applyBudget(sender: RTCRtpSender, budget: VideoBudget): void {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings;
  if (!encoding || encoding.maxBitrate === budget.maxBitrate) return;
  encoding.maxBitrate = budget.maxBitrate;
  encoding.maxFramerate = budget.maxFramerate;
  encoding.scaleResolutionDownBy = budget.scaleResolutionDownBy;
  sender.setParameters(parameters).catch(() => {
    // A sender that was stopped meanwhile has no budget to keep.
  });
}
