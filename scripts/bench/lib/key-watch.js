// Runs in the page: `watchKeys()` measures, for every key that changes the focused field, from the key to the frame in
// which the page says that it shows what is now typed. Both pages say so in quotes, in the frame of their rows.
globalThis.watchKeys = () => {
  const field = document.activeElement;
  const says = (typed) => {
    const said = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join('');
    return typed === '' ? !said.includes('“') : said.includes(`“${typed}”`);
  };
  const times = [];
  let pressed = 0;
  let waiting = false;
  field.addEventListener('keydown', (event) => {
    pressed = event.timeStamp;
  });
  field.addEventListener('input', (event) => {
    // Characters that an input method puts in have no key of their own.
    const begun = event.timeStamp - pressed < 50 ? pressed : event.timeStamp;
    const typed = field.value.trim();
    waiting = true;
    // A task that is queued inside a frame runs after that frame was drawn.
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => {
      drawn.port1.close();
      times.push(performance.now() - begun);
      waiting = false;
    };
    // Looking at every frame would make frames, and take the time that is measured.
    const watch = new MutationObserver(look);
    function look() {
      if (!says(typed)) return;
      watch.disconnect();
      requestAnimationFrame(() => drawn.port2.postMessage(null));
    }
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
  globalThis.keyTimes = { done: () => !waiting, times };
};
