// Opens reports in a headless Chromium as readers do: light and dark, wide and narrow, with and
// without JavaScript. Each page must fetch nothing, fit the window, and have no complaint from axe.
//
//   node look.mjs CHROMIUM FILE.html…            one TAP line a page and way of looking
//   node look.mjs scroll CHROMIUM FILE.html…   how smoothly it scrolls: tells, judges nothing
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire (process.cwd () + '/');
const puppeteer = require ('puppeteer-core');
const axe = readFileSync (require.resolve ('axe-core/axe.min.js'), 'utf8');

const words = process.argv.slice (2);
const scrolls = words[0] === 'scroll';
if (scrolls)
  words.shift ();
const [chromium, ...files] = words;

const WAYS = [];
for (const scheme of ['light', 'dark'])
  for (const width of [1400, 360])
    for (const script of [true, false])
      WAYS.push ({ scheme, width, script });

async function open (browser, file, way)
{
  const page = await browser.newPage ();
  const fetched = [];
  const own = pathToFileURL (resolve (file)).href;

  await page.setViewport ({ width: way.width, height: 900 });
  await page.setJavaScriptEnabled (way.script);
  await page.emulateMediaFeatures ([{ name: 'prefers-color-scheme', value: way.scheme }]);
  page.on ('request', (request) => {
    if (request.url () !== own && !request.url ().startsWith ('data:'))
      fetched.push (request.url ());
  });
  await page.goto (own, { waitUntil: 'load', timeout: 120000 });
  await page.setJavaScriptEnabled (true); // the page stands; axe is a script
  return { page, fetched };
}

async function findFaults (page, fetched)
{
  const faults = fetched.map ((url) => `fetches ${url}`);

  await page.evaluate (axe);
  const seen = await page.evaluate (async () => {
    const result = await axe.run (document, { resultTypes: ['violations'] });
    const root = document.scrollingElement;

    return {
      overflow: root.scrollWidth - root.clientWidth,
      violations: result.violations.map (
        (v) => `${v.id}: ${v.help}, ${v.nodes.length} times, first ${v.nodes[0].html.slice (0, 160)}`),
    };
  });
  if (seen.overflow > 0)
    faults.push (`is ${seen.overflow} px wider than the window`);
  return faults.concat (seen.violations);
}

async function check (browser)
{
  let n = 0, failed = 0;

  for (const file of files)
    for (const way of WAYS)
      {
        const { page, fetched } = await open (browser, file, way);
        const faults = await findFaults (page, fetched);
        const name = `${basename (file)}, ${way.scheme}, ${way.width} px, `
                     + `${way.script ? 'with' : 'without'} JavaScript`;

        console.log (`${faults.length ? 'not ok' : 'ok'} ${++n} - ${name}`);
        faults.forEach ((fault) => console.log (`# ${fault}`));
        failed += faults.length > 0;
        await page.close ();
      }
  console.log (`1..${n}`);
  return failed === 0;
}

// 400 frames, a third of a window each; the time between frames in ms.
function scrollThrough ()
{
  return new Promise ((done) => {
    const gaps = [];
    let last = performance.now ();
    const step = () => {
      const now = performance.now ();

      gaps.push (now - last);
      last = now;
      scrollBy (0, 300);
      if (gaps.length < 400)
        requestAnimationFrame (step);
      else
        done (gaps.slice (1).sort ((a, b) => a - b));
    };
    requestAnimationFrame (step);
  });
}

async function tellFrames (page, name)
{
  const gaps = await page.evaluate (scrollThrough);
  const at = (share) => gaps[Math.floor (share * (gaps.length - 1))].toFixed (1);

  console.log (`${name}: frames of ${at (0.5)} ms (median), ${at (0.95)} ms (95 %), `
               + `${at (1)} ms (longest)`);
}

// A tall page with nothing on it tells what this machine can do at the moment.
async function tellScrolling (browser)
{
  for (const file of files)
    {
      const began = performance.now ();
      const { page } = await open (browser, file, { scheme: 'light', width: 1400, script: true });
      const opened = performance.now () - began;
      const nodes = await page.evaluate (() => document.querySelectorAll ('*').length);

      console.log (`${basename (file)}: opened in ${(opened / 1000).toFixed (1)} s, ${nodes} elements`);
      await tellFrames (page, basename (file));
      await page.setContent ('<body style="height: 500000px"></body>');
      await tellFrames (page, 'an empty page');
      await page.close ();
    }
  return true;
}

const browser = await puppeteer.launch ({
  executablePath: chromium,
  args: process.getuid () === 0 ? ['--no-sandbox'] : [],
  protocolTimeout: 300000,
});
const good = scrolls ? await tellScrolling (browser) : await check (browser);

await browser.close ();
process.exit (good ? 0 : 1);
