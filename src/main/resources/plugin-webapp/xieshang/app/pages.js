/* The pages under 全区协商; the address says which. */
import { h, replace } from './dom.js';
import { address, asked, tabs } from './page.js';
import { words } from './words.js';
import { stations } from './stations.js';
import { station } from './station.js';
import { trend } from './trend.js';
import { caseList, itemList, meetingList } from './lists.js';
import { departments, department } from './departments.js';
import { members, member } from './members.js';
import { matter } from './matter.js';
import { results } from './search.js';

const PAGES = { stations, trend, cases: caseList, items: itemList, meetings: meetingList, departments, members, station, department, member, case: matter, search: results };
const BELONGS = { station: 'stations', department: 'departments', member: 'members', case: 'cases' };

export function pages(node, place) {
  const wanted = asked();
  const name = Object.hasOwn(PAGES, wanted.page) ? wanted.page : 'stations';
  const content = h('div', { className: 'xs-content' });
  replace(node, h('div', { className: 'xs-page ctn-view' },
    tabs(words.menu.label, ['stations', 'trend', 'cases', 'items', 'meetings', 'departments', 'members'].map((key) => [key, words.menu[key], address(key)]), BELONGS[name] || name),
    content));
  document.title = `${words.place} · ${words.app}`;
  PAGES[name](content, place, wanted);
}
