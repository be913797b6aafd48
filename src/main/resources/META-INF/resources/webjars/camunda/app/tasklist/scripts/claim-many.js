/* The bar above the list: claims the chosen cards at once and names those that somebody took a moment before. */
import { button, make, send } from './own.js';
import { chooseAll, state, whenChanged } from './selection.js';

const LIST_COMES = 600;

let stop = () => {};

export default {
  id: 'claim-many',
  pluginPoint: 'tasklist.list',
  // Below the search.
  priority: 50,
  render: (node, data, scope) => {
    const all = make('input', '');
    all.type = 'checkbox';
    all.addEventListener('change', () => chooseAll(all.checked));
    const count = document.createTextNode('');
    const answer = make('div', 'own-answer');
    answer.setAttribute('role', 'status');
    const claim = button('认领所选', 'btn-primary btn-sm', async () => {
      try {
        const { claimed, others } = await send('/counter/claim', { tasks: state().chosen });
        answer.replaceChildren(make('p', '', `已认领 ${claimed} 项，在“我的待办”里。`), ...others.map((one) => make('p', 'own-late', one)));
      } catch (failure) {
        answer.replaceChildren(make('p', 'own-late', failure.message));
      }
      chooseAll(false);
      scope.$root.$broadcast('refresh');
      scope.$root.$applyAsync();
      // When the list has come anew.
      window.setTimeout(look, LIST_COMES);
    });
    const bar = make('div', 'own-bar', make('label', '', all, ' 全选'), make('span', 'own-quiet', count), claim);
    node.className = 'own-claim';
    node.replaceChildren(bar, answer);
    function look() {
      const { chosen, offered } = state();
      bar.hidden = offered === 0;
      all.checked = chosen.length > 0 && chosen.length === offered;
      all.indeterminate = chosen.length > 0 && chosen.length < offered;
      count.data = chosen.length > 0 ? `已选 ${chosen.length} 项` : '';
      claim.disabled = chosen.length === 0;
    }
    look();
    let filter = new URLSearchParams(window.location.hash.split('?')[1]).get('filter');
    const turned = () => {
      const now = new URLSearchParams(window.location.hash.split('?')[1]).get('filter');
      if (now !== filter) {
        // What was answered belongs to the list it was asked in.
        filter = now;
        answer.replaceChildren();
      }
      window.setTimeout(look, LIST_COMES);
    };
    const unwatch = [whenChanged(look), scope.$root.$on('$locationChangeSuccess', turned)];
    stop = () => unwatch.forEach((one) => one());
  },
  unmount: () => stop()
};
