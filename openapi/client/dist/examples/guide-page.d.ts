/**
 * The page of a guide that compares roles, as HTML text, from the API alone: the guide has every fact,
 * and the vocabulary the words for its enumerations.
 */
import { type Schemas } from "../src/index.js";
type Guide = Schemas["ComparisonGuide"];
export declare function guidePage(baseUrl: string, slug: string): Promise<string>;
export declare function page(guide: Guide, vocabulary: Schemas["Vocabulary"]): string;
export {};
