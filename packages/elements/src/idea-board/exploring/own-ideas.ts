// In the bundle, this brings the part of the client that knows one's own ideas.
export {};
