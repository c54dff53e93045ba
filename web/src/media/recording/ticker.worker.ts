/*
 * A clock for the recording's pictures. Browsers slow down the timers of a page that is not looked
 * at to one tick a second, and stop its animation frames; the timers of a worker go on.
 */
setInterval(() => postMessage(null), 1000 / 15);
