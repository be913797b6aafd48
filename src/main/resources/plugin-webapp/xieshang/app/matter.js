/* One case: its whole course, its dossier, the rules it goes by. Shown as a page of its own and as tabs of an instance. */
import { h, replace } from './dom.js';
import { address, empty, load, panel, tabs } from './page.js';
import { ownPage } from './api.js';
import { count, day, days, text, time } from './format.js';
import { level, stationLink } from './cells.js';
import { rules } from './rules.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.case;

/** "label：value" as it was entered; a list as a table. */
function entered(items) {
  return items && items.length > 0 && h('dl', { className: 'xs-entered' }, items.map((item) => (item.rows && item.rows.length
    ? [item.label && h('dt', {}, item.label), h('dd', { className: 'xs-listed' }, item.value && h('p', {}, item.value),
      table(item.columns.map((column, index) => ({ head: column, cell: (row) => row[index] })), item.rows, { caption: item.label || said.story }))]
    : [item.label && h('dt', {}, item.label), h('dd', { className: item.label ? null : 'xs-alone' }, item.value)])));
}

/** Who did what, when, from which station, with the words of decisions. */
function course(found) {
  if (!found.rows.length) {
    return empty(said.noStory);
  }
  let newest = false;
  let people = false;
  const list = h('ol', { className: 'xs-course' });
  const fill = () => {
    const rows = found.rows.filter((row) => !people || !row.system);
    if (newest) {
      rows.reverse();
    }
    let stage = null;
    replace(list, rows.map((row) => {
      const name = row.round > 1 ? `${row.stageName}（${words.cases.round(row.round)}）` : row.stageName;
      const changes = name !== stage;
      stage = name;
      return [
        changes && h('li', { className: 'xs-stage' }, h('h3', {}, name)),
        h('li', { className: row.kind === 'supervision' ? 'xs-supervised' : row.system ? 'xs-by-system' : null },
          h('time', { datetime: row.at }, time(row.at)),
          h('div', { className: 'xs-act' },
            h('p', {}, h('strong', {}, row.step),
              h('span', { className: 'xs-who' }, row.system ? said.system : [row.who || row.actor, row.roleName && `，${row.roleName}`, row.station && `，${row.station}`])),
            entered(row.items))),
      ];
    }));
  };
  const choose = h('div', { className: 'xs-choose' },
    h('label', {}, h('input', { type: 'checkbox', onChange: (event) => { people = event.target.checked; fill(); } }), said.hideSystem),
    h('label', {}, h('input', { type: 'checkbox', onChange: (event) => { newest = event.target.checked; fill(); } }), said.newest),
    h('span', { className: 'xs-sub' }, said.steps(count(found.rows.length))));
  fill();
  return [choose, list];
}

function papers(documents) {
  return documents && documents.length > 0 && h('div', { className: 'xs-chapter' },
    h('h3', {}, said.documents),
    documents.map((one) => h('details', {}, h('summary', {}, one.title, h('span', { className: 'xs-who' }, `${said.issued} ${time(one.issuedAt)}`)), h('p', { className: 'xs-words' }, one.words))));
}

/** Everything recorded, stage by stage. */
function dossier(found) {
  return [
    h('div', { className: 'xs-choose' },
      h('a', { href: ownPage(found.url), target: '_blank', rel: 'noopener' }, said.print),
      found.completed && h('span', {}, said.complete(day(found.completed.at), count(found.completed.present), count(found.completed.pieces)),
        found.completed.missing && `，${said.missing(found.completed.missing)}`, '；', found.completed.intact ? said.intact : said.broken)),
    found.chapters.length ? found.chapters.map((chapter) => h('div', { className: 'xs-chapter' },
      h('h3', {}, chapter.name),
      chapter.lines.map((line) => h('div', { className: 'xs-line' },
        h('p', {}, h('strong', {}, line.step), h('span', { className: 'xs-who' }, `${time(line.at)} ${line.who}`)),
        entered(line.items))))) : empty(said.noDossier),
    papers(found.documents),
  ];
}

const VIEWS = { timeline: course, dossier, rules: ([frozen, told]) => rules(frozen, told.header) };

/** A view of a case, wherever it is wanted. */
export function view(node, place, id, name) {
  const ask = (what, signal) => place.know.ask(`cases/${encodeURIComponent(id)}/${what}`, {}, signal);
  load(node, place, (signal) => (name === 'rules' ? Promise.all([ask(name, signal), ask('dossier', signal)]) : ask(name, signal)), VIEWS[name]);
}

/** The same as a tab of an instance of any of its processes. */
export function tab(name) {
  return (node, place) => {
    const content = h('div', { className: 'xs-instance' });
    replace(node, content);
    load(content, place, (signal) => place.know.ask(`instances/${place.processInstanceId}/case`, {}, signal), (found) => {
      if (!found) {
        return empty(said.notOurs);
      }
      const body = h('div', {});
      view(body, place, found.caseId, name);
      return [h('p', { className: 'xs-instance-head' }, h('a', { href: address('case', found.caseId) }, found.title), h('span', { className: 'xs-sub' }, found.number)), body];
    });
  };
}

function stays(rows) {
  return rows.length > 0 && h('ol', { className: 'xs-stays', 'aria-label': said.stays }, rows.map((one) => h('li', { className: one.to ? null : 'xs-present', 'aria-current': one.to ? null : 'step' },
    h('strong', {}, one.stageName, one.round > 1 && `（${words.cases.round(one.round)}）`),
    h('span', {}, days(one.days)),
    h('span', { className: 'xs-sub' }, one.to ? words.period(day(one.from), day(one.to)) : `${day(one.from)} ${said.now}`))));
}

function fact(name, value) {
  return value !== null && value !== undefined && value !== '' && [h('dt', {}, name), h('dd', {}, value)];
}

export function matter(node, place, { id, query }) {
  const name = Object.hasOwn(VIEWS, query.view || '') ? query.view : 'timeline';
  load(node, place, (signal) => place.know.ask(`cases/${encodeURIComponent(id)}`, {}, signal), (found) => {
    const one = found.case;
    const body = h('div', { className: 'xs-view' });
    view(body, place, id, name);
    return [
      h('div', { className: 'xs-head' },
        h('h1', {}, one.title),
        h('p', {}, h('strong', {}, one.number), ' · ', stationLink(one.station), ' · ', h('span', { className: 'xs-standing' }, one.standing),
          one.overdue && [' · ', h('strong', { className: 'xs-late' }, `${words.cases.late} ${days(one.overdue.days)}`), ' ', level(one.overdue.level, one.overdue.levelName)]),
        h('span', { className: 'xs-actions' },
          one.processInstanceId && h('a', { href: `#/process-instance/${one.processInstanceId}/runtime` }, said.diagram),
          h('a', { href: ownPage(`/dossier/${one.id}`), target: '_blank', rel: 'noopener' }, said.print))),
      stays(found.stays || []),
      found.openSteps && found.openSteps.length > 0 && panel(said.openSteps, {}, table([
        { head: said.step, primary: true, cell: (step) => step.step },
        { head: said.holder, cell: (step) => text(step.holderName) },
        { head: said.since, cell: (step) => time(step.since), attributes: () => ({ className: 'xs-day' }) },
        { head: said.due, cell: (step) => time(step.dueAt), attributes: () => ({ className: 'xs-day' }) },
        { head: words.cases.level, cell: (step) => level(step.level, step.levelName) },
        { head: said.late, number: true, cell: (step) => (step.overdueDays ? h('strong', { className: 'xs-late' }, days(step.overdueDays)) : text(null)) },
      ], found.openSteps, { caption: said.openSteps })),
      tabs(said.label, [['timeline', said.story], ['dossier', said.dossier], ['rules', said.rules]].map(([key, label]) => [key, label, address('case', id, { view: key === 'timeline' ? null : key })]), name),
      body,
      h('details', { className: 'xs-matter-facts' }, h('summary', {}, said.facts), h('dl', { className: 'xs-entered' },
        fact(said.problem, found.problem), fact(said.demand, found.demand), fact(said.background, found.background),
        fact(said.category, one.categoryName), fact(said.tier, one.tierName), fact(said.place, one.place), fact(said.channel, found.channelName),
        fact(said.people, found.affectedCount && words.people(count(found.affectedCount))), fact(said.received, time(one.receivedAt)), fact(said.closed, one.closedAt && time(one.closedAt)),
        (found.lineage || []).map((other) => fact(other.below ? said.below : said.above,
          h('span', {}, other.station && `${other.station} `, other.readable ? h('a', { href: address('case', other.id) }, other.number) : other.number, `（${other.standing}）`))))),
    ];
  });
}
