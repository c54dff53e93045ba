/** Further than any recording goes. */
const FAR_SECONDS = 1e7;

/**
 * Makes a recording's whole length known to its player. A file that was written while it was made
 * does not say it: the player would show an endless bar, and no place in it could be chosen. Asked
 * to go far beyond the end, a browser finds out where the end is; then it goes back to the
 * beginning. The answer stops it.
 */
export function findLength(video: HTMLVideoElement): () => void {
  let looking = false;
  const onMetadata = () => {
    if (Number.isFinite(video.duration)) return;
    looking = true;
    video.currentTime = FAR_SECONDS;
  };
  const onDuration = () => {
    if (!looking || !Number.isFinite(video.duration)) return;
    looking = false;
    video.currentTime = 0;
  };
  video.addEventListener("loadedmetadata", onMetadata);
  video.addEventListener("durationchange", onDuration);
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) onMetadata();
  return () => {
    video.removeEventListener("loadedmetadata", onMetadata);
    video.removeEventListener("durationchange", onDuration);
  };
}
