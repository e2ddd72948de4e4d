// What the bundle means by `lit`: what our widgets use of it, in a third of the
// bytes. Whatever is not here (directives, reflected properties, values in the
// middle of an attribute, converters, drawing on a server) the bundler refuses or
// the tests miss, which run all of the elements' own tests with this in its place.
export {LitElement} from './element.js';
export {render} from './part.js';
export {adoptStyles, css} from './styles.js';
export {html, nothing} from './template.js';
