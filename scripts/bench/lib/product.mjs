/**
 * A file of the product as it stands in the checkout. Loaded by path: a static import would have the product's sources
 * checked once more, by the looser rules for scripts.
 * @param {string} file from the root of the checkout
 * @returns {Promise<any>}
 */
export const product = (file) => import(new URL(`../../../${file}`, import.meta.url).href);
