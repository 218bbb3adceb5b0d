// The rules that a drawing can be held to while it is drawn. What a deployment must keep is judged by the platform; it
// knows more (whole paths, forms, tables), and it alone decides.
const names = Object.keys(require('./rules'));

module.exports = {
  rules: Object.fromEntries(names.map((name) => [name, `./rules/${name}`])),
  configs: {
    recommended: {
      rules: Object.fromEntries(names.map((name) => [`uthflow/${name}`, 'error'])),
    },
  },
};
