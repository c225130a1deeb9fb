/** Prints the page of a guide: `npm run --silent guide paralegal-vs-legal-ops > page.html`. */
import { guidePage } from "./guide-page.js";

const slug = process.argv[2] ?? "paralegal-vs-legal-ops";
console.log(await guidePage(process.env["ROLEBOOK_URL"] ?? "http://localhost:8080", slug));
