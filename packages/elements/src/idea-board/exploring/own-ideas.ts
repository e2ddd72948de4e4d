// What knows one's own ideas. In the bundle it is a part of the client apart.
import '@townhall/client';
