const NAME = 'uthflow.sted';

/** The id of the place that this device remembers, or null. */
export function rememberedPlace() {
  try {
    const place = localStorage.getItem(NAME);
    return /^\d{11,18}$/.test(place || '') ? place : null;
  } catch {
    return null;
  }
}

/** @return {string|null} what is remembered from now on */
export function rememberPlace(place) {
  try {
    if (place) {
      localStorage.setItem(NAME, place);
    } else {
      localStorage.removeItem(NAME);
    }
  } catch {
    // a browser that keeps nothing
  }
  return rememberedPlace();
}
