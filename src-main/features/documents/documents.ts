import type { FeatureHandlers } from '../feature.ts';
import { list } from './list-documents.ts';
import { save } from './save-document.ts';
import { saveList } from './save-list.ts';
import { savePack } from './save-pack.ts';

export const documents: FeatureHandlers<'documents'> = { list, save, saveList, savePack };
