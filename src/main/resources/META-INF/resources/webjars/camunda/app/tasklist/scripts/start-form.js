/* A start form keeps no draft: neither Escape in a date field nor a click beside the window may throw it away. */
window.angular.module('cam.tasklist.custom').config(['$uibModalProvider', (modals) => {
  modals.options = { ...modals.options, backdrop: 'static', keyboard: false };
}]);
