// Only where the elements' tests run with this renderer: the bundle has the same
// written out by `scripts/bundle/static-properties.mjs`.
import type {LitElement, PropertyOptions} from './element.js';

/** Makes a field a property that draws the element again. */
export const property =
  (options: PropertyOptions = {}) =>
  (element: LitElement, name: string) => {
    // An element's constructor is its class.
    const type = element.constructor as typeof LitElement;
    const own = Object.hasOwn(type, 'properties') ? type.properties : {};
    type.properties = {...own, [name]: options};
  };

/** The same for a field that nobody sets from outside. */
export const state = () => property({state: true});
