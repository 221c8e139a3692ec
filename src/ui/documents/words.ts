import documents from '../language/en/documents.json';
import { addLateWords } from '../language/language.ts';

addLateWords('documents', documents);
