// What a community is asked for here comes with every package. The script tag
// brings it in the place of this module, with the rest of what staff loads.
/** Where this stands, a community can be asked for what staff does. */
export const isComplete = true;
