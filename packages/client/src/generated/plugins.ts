// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const pluginsShapes: Shapes = {
  "managedPlugin": "id,version:s mode:=sandboxed|trusted script,integrity,base:s grant:*s guardTimeout:=allow|hold|block name,manifestUrl,manifestIntegrity:s on:b asks:*@pluginAsk health:@pluginHealth installedAt:t installedBy:?s",
  "pluginAsk": "name,reason:s optional:b",
  "pluginHealth": "starts,failures,deadlines,quarantines:i lastStartAt,lastTroubleAt:?t lastTrouble:?s",
  "pluginInspection": "id,version,name,description,manifestUrl,integrity:s modes:*=sandboxed|trusted asks:*@pluginAsk points:*s installed:?s",
  "pluginStep": "plugin:s what:=installed|changed|removed at:t by,name?:?s version:s on:b grant:*s",
  "runningPlugin": "id,version:s mode:=sandboxed|trusted script,integrity,base:s grant:*s guardTimeout:=allow|hold|block",
};
