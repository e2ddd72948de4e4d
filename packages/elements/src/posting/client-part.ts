// What a community is asked for here comes with every package. The script tag
// brings it in the place of this module, with the rest of what writers load.
/** Where this stands, a community can be asked what concerns posting itself. */
export const isComplete = true;
