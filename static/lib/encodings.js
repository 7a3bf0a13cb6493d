// The four encodings in the order in which they are shown. Workers read this too, so no texts are read here.

export const IDS = ['multipart', 'raw', 'urlencoded', 'json'];
