export async function writeScreens() {}
