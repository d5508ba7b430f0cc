// Runs in every page before its own scripts, with `benchSelector` set: tells when the element has been laid out and the
// frame that shows it was handed over.
(() => {
  if (globalThis.location.href === 'about:blank') return;
  const look = () => {
    const element = document.readyState === 'loading' ? null : document.querySelector(globalThis.benchSelector);
    if (!element || (element !== document.body && element.getClientRects().length === 0)) {
      requestAnimationFrame(look);
      return;
    }
    // A task that is queued inside a frame runs after that frame was drawn.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => globalThis.benchPainted(String(performance.timeOrigin + performance.now()));
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  requestAnimationFrame(look);
})();
