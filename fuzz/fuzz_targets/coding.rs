#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| weighbridge_fuzz::checks::coding(input));
