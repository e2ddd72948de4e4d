import {stageNames} from '../../jive-tiles/stage-names.js';

/** The stages as Jive lists them. */
export const drawnStages = () =>
  Object.values(stageNames).map((name, index) => ({
    id: String(index + 1),
    type: 'stage',
    name,
    stageDefault: name === 'Active',
    stageEnabled: true,
  }));
