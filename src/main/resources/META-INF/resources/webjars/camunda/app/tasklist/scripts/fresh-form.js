/* Whoever takes a task finds its form as of now: the server lays it anew (FreshView), and the page, which keeps the one it had, asks again. */
const PANE = '.task-details .form-pane';

function askAgain() {
  const pane = document.querySelector(PANE);
  const scope = pane && window.angular.element(pane).scope();
  if (!scope || scope.loadingState !== 'DONE') {
    return;
  }
  scope.loadingState = 'LOADING';
  scope.$applyAsync();
  window.setTimeout(() => scope.$apply(() => {
    scope.loadingState = 'DONE';
  }));
}

export default {
  id: 'fresh-form',
  pluginPoint: 'tasklist.task.action',
  priority: 0,
  render: (node, data, scope) => {
    node.hidden = true;
    let before = {};
    scope.taskData.newChild(scope).observe('task', (task) => {
      if (task && task.id === before.id && task.assignee && task.assignee !== before.assignee) {
        askAgain();
      }
      before = { id: task && task.id, assignee: task && task.assignee };
    });
  },
  unmount: () => {}
};
