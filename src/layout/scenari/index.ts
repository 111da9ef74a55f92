export * from './model.js';
export { makeModifiche, type ModificheScenario } from './modifiche.js';
export {
  findScenario,
  makeFoglioScenari,
  NOME_SCENARI,
  readScenari,
  withoutScenario,
  withScenario,
} from './foglio.js';
