/** Something that can be ended; ending it twice does no harm. */
export interface Disposable {
  dispose(): void;
}
