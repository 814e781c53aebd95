// Clocks inside the page, so that no time between the browser and the test counts.
window.clock = (() => {
  let key = null;

  const frame = () => new Promise(requestAnimationFrame);

  const notebook = () => window.jupyterapp.shell.currentWidget.content;

  /** Runs a cell; resolves once `found` gives an element, or late, with the time and its middle. */
  async function run(index, found, limit) {
    notebook().activeCellIndex = index;
    const start = performance.now();
    key = accepted(start);
    void window.jupyterapp.commands.execute('notebook:run-cell');
    let element = found();
    while (!element && performance.now() - start < limit) {
      await frame();
      element = found();
    }
    const ms = performance.now() - start;
    if (!element) return { ms };
    const { x, y, width, height } = element.getBoundingClientRect();
    return { ms, x: x + width / 2, y: y + height / 2 };
  }

  /** Clicks an element; resolves once `found` gives another, or late, with the time. */
  async function clicked(element, found, limit) {
    const start = performance.now();
    element.click();
    while (!found() && performance.now() - start < limit) await frame();
    return performance.now() - start;
  }

  /** Starts a kernel for a file; resolves with the time until it has answered. */
  async function kernel(path) {
    const { sessions } = window.jupyterapp.serviceManager;
    const start = performance.now();
    const options = { path, name: path, type: 'file', kernel: { name: 'python3' } };
    const session = await sessions.startNew(options);
    await session.kernel.info; // asked for as soon as there is a line
    const time = performance.now() - start;
    await session.shutdown();
    session.dispose();
    return time;
  }

  /** Resolves with the time from `start` to the frame that shows the first character typed. */
  function accepted(start) {
    return new Promise((resolve) => {
      const shown = () => frame().then(() => resolve(performance.now() - start));
      document.addEventListener('input', shown, { capture: true, once: true });
    });
  }

  /** Resolves with the time from a message with `mark` leaving the page to the frame with `done`. */
  async function roundTrip(mark, done) {
    const start = await sent(mark);
    while (!done()) await changed();
    await frame();
    return performance.now() - start;
  }

  function sent(mark) {
    return new Promise((resolve) => {
      const send = WebSocket.prototype.send;
      WebSocket.prototype.send = function (data) {
        const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
        if (text.includes(mark)) {
          WebSocket.prototype.send = send;
          resolve(performance.now());
        }
        return send.call(this, data);
      };
    });
  }

  function changed() {
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  }

  /** Begins to note, for each key, the time from the press to the frame that shows what it did. */
  function keys() {
    const times = [];
    document.addEventListener(
      'keydown',
      (event) => frame().then(() => painted().then(() => times.push(performance.now() - event.timeStamp))),
      { capture: true },
    );
    return times;
  }

  /** Resolves after the frame that is on its way has been drawn. */
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

  /** Scrolls a list from end to end in steps; resolves with the longest time that a row stood blank. */
  async function scroll(list, steps) {
    let longest = 0;
    for (let step = 0; step <= steps; step += 1) {
      const start = performance.now();
      list.scrollTop = ((list.scrollHeight - list.clientHeight) * step) / steps;
      await frame();
      await painted();
      while (blank(list)) await frame();
      longest = Math.max(longest, performance.now() - start);
    }
    return longest;
  }

  function blank(list) {
    const { top, bottom } = list.getBoundingClientRect();
    return [...list.querySelectorAll('.bw-waiting')].some((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > top && at.top < bottom;
    });
  }

  return { run, clicked, kernel, key: () => key, roundTrip, keys, scroll };
})();
