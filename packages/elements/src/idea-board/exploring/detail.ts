// What shows an opened idea. In the bundle it comes with its part of the client.
import '../../idea-detail/define.js';
