// What the strict page runs: registers the widgets and says what is refused.
import '../../define.js';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective}: ${event.sample}`);
});

declare global {
  interface Window {
    /** Filled by the strict page with everything its policy refused. */
    violations?: string[];
  }
}
window.violations = violations;
