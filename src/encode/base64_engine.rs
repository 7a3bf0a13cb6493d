//! The base64 engines of the crate (RFC 4648), in vector code where the base64 crate has it for the
//! machine.

use std::sync::LazyLock;

use base64::engine::GeneralPurposeConfig;

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub(crate) use base64::engine::GeneralPurpose as Base64Engine;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
pub(crate) use base64::engine::Simd as Base64Engine;

/// Made at the first use, since it asks the processor what it can do.
static STANDARD: LazyLock<Base64Engine> =
    LazyLock::new(|| standard_with(GeneralPurposeConfig::new()));

/// The engine for the standard alphabet with padding (RFC 4648 §4).
pub(crate) fn standard() -> &'static Base64Engine {
    &STANDARD
}

/// An engine for the standard alphabet with another configuration.
pub(crate) fn standard_with(config: GeneralPurposeConfig) -> Base64Engine {
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    return Base64Engine::standard(config);
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    return Base64Engine::new(&base64::alphabet::STANDARD, config);
}

/// An engine for the URL alphabet (RFC 4648 §5).
pub(crate) fn url_safe_with(config: GeneralPurposeConfig) -> Base64Engine {
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    return Base64Engine::url_safe(config);
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    return Base64Engine::new(&base64::alphabet::URL_SAFE, config);
}
