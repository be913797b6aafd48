/* What the diagrams of the web apps don't show by themselves: how long steps take, and which ones a case has been through. */
import { h, replace } from './dom.js';
import { explain, load, meaning } from './page.js';
import { count, days } from './format.js';
import { heat } from './stations.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.diagram;
const ABOVE = { top: -12, left: 0 };
const FAR_ABOVE = { top: -46, left: -10 };
/** Below this zoom a step is narrower than its full label. */
const NEAR = 0.6;
/** What takes time or ends a case; gateways would only repeat what stands beside them. */
const STEP = /(Task|CallActivity)$/;
const END = /EndEvent$/;

/** Markers and labels on a diagram that others use after us: whatever we put on it is taken off again. */
function pencil(viewer, signal) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const undo = [];
  signal.addEventListener('abort', () => undo.forEach((one) => {
    try {
      one();
    } catch {
      // The diagram is gone already.
    }
  }));
  return {
    is: (id, kind) => Boolean(elements.get(id)) && kind.test(elements.get(id).type),
    mark: (id, marker) => {
      canvas.addMarker(id, marker);
      undo.push(() => canvas.removeMarker(id, marker));
    },
    /** From far the short label, if there is one, from near the full one. */
    label: (id, short, full) => {
      const far = short && overlays.add(id, { position: FAR_ABOVE, scale: { min: 0.8 }, show: { maxZoom: NEAR }, html: short });
      const near = overlays.add(id, { position: ABOVE, show: { minZoom: NEAR }, html: full });
      undo.push(() => far && overlays.remove(far), () => overlays.remove(near));
    },
    note: (content) => {
      const box = canvas.getContainer();
      box.append(content);
      undo.push(() => content.remove());
    },
  };
}

async function quietly(ask) {
  try {
    return await ask();
  } catch {
    // The diagram is worth seeing without us; the tab beneath it says what went wrong.
    return null;
  }
}

function key(definitionId) {
  return definitionId.split(':')[0];
}

/** How long the steps of a definition take, one hue, with the number. */
export async function definitionDiagram(viewer, place) {
  const pen = pencil(viewer, place.signal);
  const found = await quietly(() => place.know.ask(`definitions/${key(place.processDefinitionId)}/activities`, {}, place.signal));
  if (!found || place.signal.aborted) {
    return;
  }
  const rows = found.rows.filter((row) => (pen.is(row.activityId, STEP) || pen.is(row.activityId, END)) && (row.running || row.finished));
  const most = Math.max(0, ...rows.map((row) => row.dwellMedian || 0));
  rows.forEach((row) => {
    if (row.dwellMedian) {
      pen.mark(row.activityId, heat(row.dwellMedian, most));
    }
    const about = [said.figures(count(row.running), count(row.finished), days(row.dwellMedian)), meaning(found, 'dwellMedian')].filter(Boolean).join('。');
    const token = (...shown) => explain(h('span', { className: 'xieshang xs-token', tabindex: '0', role: 'note' }, shown), about);
    pen.label(row.activityId,
      row.dwellMedian !== null ? token(h('strong', {}, days(row.dwellMedian))) : pen.is(row.activityId, END) && token(h('strong', {}, count(row.finished))),
      token(row.dwellMedian !== null && [h('strong', {}, days(row.dwellMedian)), ' · '], `${said.finished} ${count(row.finished)}`, row.running > 0 && ` · ${said.running} ${count(row.running)}`));
  });
  pen.note(h('div', { className: 'xieshang xs-diagram-legend' }, h('span', {}, said.legend), h('span', { className: 'xs-scale', 'aria-hidden': 'true' }, said.short, [1, 2, 3, 4, 5, 6].map((step) => h('i', { className: `xs-heat-${step}` })), said.long)));
}

/** Which steps this instance has been through. */
export async function instanceDiagram(viewer, place) {
  const pen = pencil(viewer, place.signal);
  const found = await quietly(() => place.know.ask(`instances/${place.processInstanceId}/activities`, {}, place.signal));
  if (!found || place.signal.aborted) {
    return;
  }
  found.rows.filter((row) => pen.is(row.activityId, /./)).forEach((row) => {
    if (row.finished > 0 && !row.running) {
      pen.mark(row.activityId, 'xs-done');
    } else if (row.canceled > 0 && !row.finished && !row.running) {
      pen.mark(row.activityId, 'xs-canceled');
    }
    if (row.finished > 1 && pen.is(row.activityId, STEP)) {
      const token = () => h('span', { className: 'xieshang xs-token' }, said.doneTimes(count(row.finished)));
      pen.label(row.activityId, token(), token());
    }
  });
  pen.note(h('div', { className: 'xieshang xs-diagram-legend' }, h('i', { className: 'xs-done-sample' }), h('span', {}, said.doneLegend)));
}

async function names(place, signal) {
  const answer = await fetch(`${place.api.engineApi}/process-definition/${encodeURIComponent(place.processDefinitionId)}/xml`, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    return {};
  }
  const { bpmn20Xml } = await answer.json();
  const model = new DOMParser().parseFromString(bpmn20Xml, 'application/xml');
  return Object.fromEntries([...model.querySelectorAll('[id][name]')].filter((one) => /(Task|callActivity|Event)$/.test(one.localName)).map((one) => [one.id, one.getAttribute('name')]));
}

/** The same as a table, for reading and for sorting. */
export function definitionTab(node, place) {
  const content = h('div', { className: 'xs-instance' });
  replace(node, content);
  load(content, place, (signal) => Promise.all([place.know.ask(`definitions/${key(place.processDefinitionId)}/activities`, {}, signal), names(place, signal)]), ([found, called]) => {
    const rows = found.rows.filter((row) => (row.running || row.finished) && called[row.activityId]);
    const most = Math.max(0, ...rows.map((row) => row.dwellMedian || 0));
    const number = (name, head) => ({ head, number: true, definition: meaning(found, name), by: (row) => row[name], cell: (row) => count(row[name]) });
    return [
      h('p', { className: 'xs-sub' }, said.hint(found.period.from, found.period.to)),
      table([
        { head: said.activity, primary: true, by: (row) => called[row.activityId], cell: (row) => called[row.activityId] },
        number('running', said.running), number('finished', said.finished),
        {
          head: said.dwell, number: true, definition: meaning(found, 'dwellMedian'), by: (row) => row.dwellMedian, cell: (row) => days(row.dwellMedian),
          attributes: (row) => ({ className: `xs-heat ${heat(row.dwellMedian, most)}` }),
        },
      ], rows, { caption: said.caption, empty: said.empty, sort: { by: 3, down: true } }),
    ];
  });
}
