// What leaders see in Cockpit; each entry is one of its plugin points.
export default [];
