import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { channels } from '../../src-main/core/contract/index.ts';
import type { DeskBridge } from '../../src-renderer/api/bridge.ts';
import { launchJuryDesk } from './launch.ts';

const PRELOAD = path.resolve(import.meta.dirname, '../../out/preload/preload.cjs');

// One window for all: an attack that had worked would spoil the ones behind it too.
let application: ElectronApplication;
let page: Page;
let outside: Server;
let address: string;
let asked: string[];

test.beforeAll(async () => {
  asked = [];
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: 'https://example.com/', 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => {
    outside.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  application = await launchJuryDesk();
  page = await application.firstWindow();
  await page.waitForLoadState();
});

test.afterAll(async () => {
  await application.close();
  outside.close();
});

test.afterEach(async () => {
  expect(page.url()).toBe('app://jury/');
  await expect.poll(() => application.windows().length).toBe(1);
  expect(asked).toEqual([]);
});

test('the page is sandboxed, isolated, and sees one frozen object with the doors of the contract', async () => {
  const preferences = await application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const inspected = await application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return contents?.isDevToolsOpened();
  });
  expect(inspected).toBe(false);
  const seen = await page.evaluate(() => {
    const nodeNames = ['process', 'require', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'];
    const { api }: DeskBridge = window.juryDesk;
    const features = Object.entries(api as unknown as Record<string, Record<string, unknown>>);
    return {
      node: nodeNames.filter((name) => name in window),
      frozen: [window.juryDesk, api, ...features.map(([, verbs]) => verbs)].every((one) => Object.isFrozen(one)),
      members: Object.keys(window.juryDesk).sort(),
      channels: features.flatMap(([feature, verbs]) => Object.keys(verbs).map((verb) => `${feature}.${verb}`)),
    };
  });
  expect(seen).toEqual({
    node: [],
    frozen: true,
    members: ['api', 'offer', 'on', 'platform'],
    channels: [...channels],
  });
});

test('the page cannot replace its door or listen to other channels', async () => {
  const replaced = await page.evaluate(() => {
    const attempts = [
      () => Object.assign(window, { juryDesk: { api: {} } }),
      () => Object.defineProperty(window.juryDesk.api.office, 'status', { value: () => 'mine' }),
      () => Object.assign(window.juryDesk.api, { shell: {} }),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch {
        return 'refused';
      }
    });
  });
  expect(replaced).toEqual(['refused', 'refused', 'refused']);
  const stop = await page.evaluate(() => typeof window.juryDesk.on('ELECTRON_ANYTHING' as 'changed', () => undefined));
  expect(stop).toBe('function');
});

test('every answer of app:// carries the content policy, and only files of the window are served', async () => {
  const answers = await application.evaluate(async ({ session }) => {
    const get = async (url: string, method = 'GET') => {
      const response = await session.defaultSession.fetch(url, { method });
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    };
    return {
      index: await get('app://jury/index.html'),
      post: await get('app://jury/index.html', 'POST'),
      up: await get('app://jury/..%2fmain/main.js'),
      package: await get('app://jury/../../package.json'),
      host: await get('app://other/index.html'),
    };
  });
  const policy = answers.index.policy ?? '';
  expect(answers.index.status).toBe(200);
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "frame-ancestors 'none'"]) {
    expect(policy.split('; ')).toContain(part);
  }
  expect(policy).not.toContain('unsafe-eval');
  expect([answers.post, answers.up, answers.package, answers.host].map((a) => a.status)).toEqual([404, 404, 404, 404]);
});

test('a script that came with the page content does not run', async () => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.planted = true');
    image.src = 'data:image/png;base64,no';
    document.body.append(image);
    await new Promise((resolve) => {
      image.addEventListener('error', resolve);
    });
    script.remove();
    image.remove();
    return 'planted' in window;
  });
  expect(ran).toBe(false);
});

test('no request leaves: neither from the page nor past its policy from the session', async () => {
  const fromPage = await page.evaluate(async (url) => {
    const fails = (work: () => Promise<unknown>) =>
      work().then(
        () => 'sent',
        () => 'refused',
      );
    const element = (name: 'img' | 'script') =>
      new Promise((resolve, reject) => {
        const made = document.createElement(name);
        made.addEventListener('load', resolve);
        made.addEventListener('error', reject);
        made.src = `${url}/${name}`;
        document.body.append(made);
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const made = new WebSocket(url.replace('http', 'ws'));
        made.addEventListener('open', resolve);
        made.addEventListener('error', reject);
      });
    navigator.sendBeacon(`${url}/beacon`, 'x');
    return [
      await fails(() => fetch(`${url}/fetch`)),
      await fails(() => element('img')),
      await fails(() => element('script')),
      await fails(async () => socket()),
    ];
  }, address);
  expect(fromPage).toEqual(['refused', 'refused', 'refused', 'refused']);
  const fromSession = await application.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(`${url}/session`).then(
        () => 'sent',
        () => 'cancelled',
      ),
    address,
  );
  expect(fromSession).toBe('cancelled');
});

const ways: Record<string, (url: string) => void> = {
  'an address that is set': (url) => {
    window.location.href = url;
  },
  'an address that is replaced': (url) => window.location.replace(url),
  'a link that is clicked': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: 'x' });
    document.body.append(link);
    link.click();
    link.remove();
  },
  'a form that is sent': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  },
  'a page that refreshes itself': (url) => {
    const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${url}` });
    document.head.append(meta);
  },
};

for (const [name, attack] of Object.entries(ways)) {
  test(`navigation by ${name} goes nowhere`, async () => {
    const targets = [
      address,
      'https://example.com/',
      'app://jury/assets/',
      'app://other/',
      'data:text/html,x',
      'file:///etc/hostname',
    ];
    for (const url of targets) {
      await page.evaluate(attack, url).catch(() => undefined);
      // A navigation that is let through has begun by the time the page answers twice.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
      expect(page.url()).toBe('app://jury/');
    }
    expect(await page.evaluate(() => document.getElementById('root') !== null)).toBe(true);
  });
}

test('a redirect of the server is not followed', async () => {
  const ended = await application.evaluate(async ({ BrowserWindow }, url) => {
    const other = new BrowserWindow({ show: false });
    const result = await other.loadURL(`${url}/redirect`).then(
      () => 'loaded',
      () => 'refused',
    );
    const at = other.webContents.getURL();
    other.destroy();
    return { result, at };
  }, address);
  expect(ended).toMatchObject({ result: 'refused' });
  expect(ended.at).not.toContain('example.com');
});

test('a popup is denied', async () => {
  const opened = await page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    link.remove();
    return [window.open(url), window.open('about:blank'), window.open('app://jury/')].map((one) => one === null);
  }, address);
  expect(opened).toEqual([true, true, true]);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Opens a page in a window of its own with our preload, and asks the office from each of its frames. */
function askFromForeign(url: string, childFrame: boolean) {
  return application.evaluate(
    async ({ BrowserWindow }, { url, childFrame, preload }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: childFrame,
          additionalArguments: ['--jurydesk-channels=office.status,rounds.list,desk.preferences,desk.stopAct'],
        },
      });
      const asking = `(async () => {
        if (window.juryDesk === undefined) return 'no door at ' + location.href;
        const { api } = window.juryDesk;
        return [
          await api.office.status({}),
          await api.rounds.list({}),
          await api.desk.preferences({}),
          await api.desk.stopAct({ actId: 1 }),
          await window.juryDesk.offer([new File(['x'], 'a.xlsx')]),
        ];
      })()`;
      try {
        await stranger.loadURL(url);
        if (!childFrame) return await stranger.webContents.executeJavaScript(asking);
        const frame = stranger.webContents.mainFrame.frames[0];
        return await frame?.executeJavaScript(asking);
      } finally {
        stranger.destroy();
      }
    },
    { url, childFrame, preload: PRELOAD },
  );
}

const FORBIDDEN = { ok: false, error: { code: 'forbidden' } };

test('a page of another origin with our preload is forbidden every door', async () => {
  expect(await askFromForeign('data:text/html,<title>app://jury/</title>', false)).toEqual([
    FORBIDDEN,
    FORBIDDEN,
    FORBIDDEN,
    FORBIDDEN,
    FORBIDDEN,
  ]);
});

test('our own pages with our preload are forbidden every door in a window that is not ours', async () => {
  for (const url of ['app://jury/', 'app://jury/projector.html']) {
    expect(await askFromForeign(url, false)).toEqual([FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN]);
  }
});

test('our own page can offer no place it made up, and stop nothing but a number', async () => {
  const answers = await page.evaluate(async () => {
    const { api, offer } = window.juryDesk;
    const made = new File(['name'], '/etc/passwd.xlsx');
    const disguised = Object.create(File.prototype, { name: { value: 'a.xlsx' }, path: { value: '/etc/passwd' } });
    const offered = async (files: unknown) => {
      try {
        return await offer(files as File[]);
      } catch {
        return 'no file';
      }
    };
    const stop = api.desk.stopAct as unknown as (input: unknown) => Promise<unknown>;
    const stops = [{ actId: 4711 }, { actId: 0 }, { actId: 'all' }, { actId: 1.5 }, {}, null, { actId: 1, more: 1 }];
    return {
      made: await offered([made]),
      disguised: await offered([disguised]),
      text: await offered(['/etc/passwd']),
      stops: await Promise.all(stops.map((input) => stop(input))),
    };
  });
  // The browser knows of no place for it, so that there is none.
  expect(answers.made).toMatchObject({ ok: true, value: { files: [], refused: [{ code: 'file_without_place' }] } });
  expect([answers.disguised, answers.text]).toEqual(['no file', 'no file']);
  const invalid = { ok: false, error: { code: 'invalid_input' } };
  expect(answers.stops).toEqual([{ ok: true, value: null }, ...Array.from({ length: 6 }, () => invalid)]);
});

test('a frame inside a page does not load, and has no door even where the preload would go into frames', async () => {
  const frame = '<iframe src="data:text/html,inside"></iframe>';
  expect(await askFromForeign(`data:text/html,${encodeURIComponent(frame)}`, true)).toBe('no door at about:blank');
});

test('a frame cannot be put around our page, nor a foreign one into it', async () => {
  const loaded = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      setTimeout(resolve, 1000);
    });
    let inside = '';
    try {
      inside = frame.contentDocument?.title ?? '';
    } catch {
      inside = 'foreign';
    }
    frame.remove();
    return inside;
  }, address);
  expect(loaded).not.toBe('JuryDesk');
});

test('every permission is denied', async () => {
  const answers = await page.evaluate(async () => {
    const name = (error: unknown) => (error instanceof Error ? error.name : 'refused');
    const geolocation = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(`denied ${error.code}`),
        { timeout: 5000 },
      );
    });
    return {
      geolocation,
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'read', name),
      camera: (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
      midi: await navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', name),
    };
  });
  expect(answers).toEqual({
    geolocation: 'denied 1',
    notifications: 'denied',
    clipboard: 'NotAllowedError',
    camera: 'denied',
    midi: expect.stringMatching(/^(?:NotAllowedError|SecurityError)$/),
  });
});

test('file: is closed to the page and to the session', async () => {
  const file = `file://${path.resolve(import.meta.dirname, 'launch.ts')}`;
  const fromPage = await page.evaluate(async (url) => {
    const image = new Promise((resolve) => {
      const made = document.createElement('img');
      made.addEventListener('load', () => resolve('read'));
      made.addEventListener('error', () => resolve('refused'));
      made.src = url;
    });
    const fetched = await fetch(url).then(
      () => 'read',
      () => 'refused',
    );
    return [fetched, await image, window.open(url) === null ? 'refused' : 'read'];
  }, file);
  expect(fromPage).toEqual(['refused', 'refused', 'refused']);
  const text = readFileSync(new URL(file), 'utf8').slice(0, 40);
  const inWindow = await application.evaluate(async ({ BrowserWindow }, url) => {
    const other = new BrowserWindow({ show: false });
    const result = await other.loadURL(url).then(
      () => other.webContents.executeJavaScript('document.body.innerText'),
      () => 'refused',
    );
    other.destroy();
    return String(result);
  }, file);
  expect(inWindow).toBe('refused');
  expect(inWindow).not.toContain(text);
});

test('a download is not begun', async () => {
  const begun = await application.evaluate(async ({ BrowserWindow, session }) => {
    const [ours] = BrowserWindow.getAllWindows();
    const states: string[] = [];
    const listen = (event: Electron.Event, item: Electron.DownloadItem) => {
      states.push(event.defaultPrevented ? 'prevented' : item.getState());
    };
    session.defaultSession.on('will-download', listen);
    ours?.webContents.downloadURL('data:application/octet-stream,secret');
    await new Promise((resolve) => setTimeout(resolve, 500));
    session.defaultSession.off('will-download', listen);
    return states;
  });
  expect(begun.filter((state) => state !== 'prevented')).toEqual([]);
});
