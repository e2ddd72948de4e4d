// What a community is asked for here comes with every package. The script tag
// brings it in the place of this module, with what else pictures need.
/** Where this stands, a community takes and shows pictures. */
export const isComplete = true;
