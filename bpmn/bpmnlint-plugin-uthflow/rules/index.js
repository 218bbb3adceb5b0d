module.exports = {
  'kendte-byggeklodser': require('./kendte-byggeklodser'),
  'kendte-trin': require('./kendte-trin'),
  'opgaver-har-roller': require('./opgaver-har-roller'),
  'formular-nyeste': require('./formular-nyeste'),
  'ud-af-huset-som-job': require('./ud-af-huset-som-job'),
  'fristens-alarm': require('./fristens-alarm'),
};
