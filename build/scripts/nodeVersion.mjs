// Imported before anything else by every script here. Written in syntax that Node 12 can read, so that an old Node
// ends with advice and not with a syntax error. Everything newer is imported afterwards, with import().
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old for this project. Install Node 22 or newer from https://nodejs.org and try again.',
  );
  process.exit(1);
}
