//! Binding, announcing, serving, stopping.

use std::fmt;
use std::io::{self, Write};
use std::num::NonZero;
use std::pin::pin;

use actix_server::Server;
use actix_web::middleware::from_fn;
use actix_web::web::Data;
use actix_web::{App, rt};
use futures_util::future::{self, Either, OptionFuture};
use tokio::sync::watch;

use super::config::Config;
use super::limits::Limits;
use super::listen::{Listening, http, listen};
use super::origin::Trusted;
use super::state::State;
use super::{answer, arrival, log, routes, tcp, unread};

/// Why the program could not start, or stopped by itself.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The process logs already.
    Log(tracing_subscriber::util::TryInitError),
    /// Another program listens on the port.
    PortTaken {
        /// The address that was asked for.
        address: String,
        /// The option that asks for it.
        option: &'static str,
    },
    /// The address cannot be listened on.
    Bind {
        /// The address that was asked for.
        address: String,
        /// The option that asks for it.
        option: &'static str,
        /// Why.
        fault: io::Error,
    },
    /// The signals that stop the program cannot be waited for.
    Signals(io::Error),
    /// Serving failed.
    Serve(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Log(fault) => write!(f, "logging cannot start: {fault}"),
            StartError::PortTaken { address, option } => {
                let (host, port) = address.rsplit_once(':').unwrap_or((address, "?"));
                write!(
                    f,
                    "port {port} on {host} is taken by another program; choose another one with \
                     {option} {host}:PORT, or any free one with {option} {host}:0"
                )
            }
            StartError::Bind { address, option, fault } => {
                write!(f, "cannot listen on {address} ({option}): {fault}")
            }
            StartError::Signals(fault) => write!(f, "cannot wait for signals: {fault}"),
            StartError::Serve(fault) => write!(f, "serving failed: {fault}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            StartError::Log(fault) => Some(fault),
            StartError::PortTaken { .. } => None,
            StartError::Bind { fault, .. } => Some(fault),
            StartError::Signals(fault) | StartError::Serve(fault) => Some(fault),
        }
    }
}

/// Serves until the process is told to stop by SIGTERM or SIGINT; then no new requests are taken, and
/// running ones get the grace that the options give. A second SIGINT ends it at once.
///
/// # Errors
///
/// [`StartError`], mostly where the address cannot be listened on.
pub fn run(config: Config) -> Result<(), StartError> {
    log::start(&config).map_err(StartError::Log)?;
    rt::System::new().block_on(serve(config))
}

async fn serve(config: Config) -> Result<(), StartError> {
    let state = State::new(Limits::of(&config));
    let stopping = state.stopping.clone();
    let data = Data::new(state.clone());
    let prefix = Data::new(config.prefix.clone());
    let trusted = Data::new(Trusted::new(&config.trusted_proxy));
    let workers = workers(&config);
    let stop = Signals::listen().map_err(StartError::Signals)?;
    let mut server = Server::build()
        .workers(workers.get())
        .max_concurrent_connections(connections_per_worker(&config, workers))
        .shutdown_timeout(config.grace)
        .shutdown_signal(told_to_stop(stop, stopping.clone()));
    let listeners = listen(&config).map_err(|fault| bind_error(&config.bind, "--bind", fault))?;
    let http_addresses: Vec<_> = listeners.iter().map(|(address, _)| *address).collect();
    let tcp = match &config.tcp {
        None => None,
        Some(address) => {
            let listener = tcp::listen(address, &config)
                .map_err(|fault| bind_error(address, "--tcp", fault))?;
            Some((listener.local_addr().map_err(StartError::Serve)?, listener))
        }
    };
    let listening = http_addresses.iter().map(|address| format!("http://{address}"));
    announce(listening.chain(tcp.iter().map(|(address, _)| format!("tcp://{address}"))));
    for (address, listener) in listeners {
        let (data, ending) = (Data::clone(&data), server.graceful_shutdown_signal());
        let (prefix, trusted) = (Data::clone(&prefix), Data::clone(&trusted));
        let serve = move || {
            let app = App::new()
                .app_data(Data::clone(&data))
                .app_data(Data::clone(&prefix))
                .app_data(Data::clone(&trusted))
                .app_data(Data::new(Listening { address }))
                .wrap(from_fn(unread::drain))
                .wrap(answer::every_response())
                .wrap(from_fn(arrival::note))
                .configure(|app| routes::configure(app, &prefix));
            http(app, address, config.nodelay, config.head_timeout, ending.clone())
        };
        server = server.listen("http", listener, serve).map_err(StartError::Serve)?;
    }
    let tcp = tcp.map(|(_, listener)| tcp::run(listener, state, http_addresses, &config));
    let ended = pin!(future::join(server.run(), OptionFuture::from(tcp)));
    let again = pin!(told_again(stopping.subscribe()));
    match future::select(ended, again).await {
        Either::Left(((ended, _), _)) => ended.map_err(StartError::Serve),
        Either::Right(_) => Ok(()),
    }
}

fn workers(config: &Config) -> NonZero<usize> {
    NonZero::new(usize::from(config.workers))
        .or_else(|| std::thread::available_parallelism().ok())
        .unwrap_or(NonZero::<usize>::MIN)
}

/// actix counts the connections of each thread for itself.
fn connections_per_worker(config: &Config, workers: NonZero<usize>) -> usize {
    usize::try_from(config.max_connections).unwrap_or(usize::MAX).div_ceil(workers.get())
}

fn bind_error(address: &str, option: &'static str, fault: io::Error) -> StartError {
    let address = address.to_owned();
    match fault.kind() {
        io::ErrorKind::AddrInUse => StartError::PortTaken { address, option },
        _ => StartError::Bind { address, option, fault },
    }
}

/// Tells on standard output where the server listens, for people and for programs that started it on
/// port 0. Nobody may be reading there, which is no reason not to serve.
fn announce(addresses: impl Iterator<Item = String>) {
    let mut out = io::stdout().lock();
    for address in addresses {
        let told = writeln!(out, "Weighbridge listens on {address}").and_then(|()| out.flush());
        if let Err(fault) = told {
            tracing::warn!(%fault, %address, "listening, but standard output takes no words");
        }
    }
}

/// The signals that stop the program.
struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> io::Result<Signals> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Signals {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn first(mut self) {
        let (terminate, interrupt) = (pin!(self.terminate.recv()), pin!(self.interrupt.recv()));
        future::select(terminate, interrupt).await;
    }
}

#[cfg(not(unix))]
impl Signals {
    fn listen() -> io::Result<Signals> {
        Ok(Signals {})
    }

    async fn first(self) {
        if tokio::signal::ctrl_c().await.is_err() {
            future::pending::<()>().await;
        }
    }
}

async fn told_to_stop(signals: Signals, stopping: watch::Sender<bool>) {
    signals.first().await;
    tracing::info!("stopping; running requests may end");
    stopping.send_replace(true);
}

/// Ready when SIGINT comes after the program was told to stop: somebody does not want to wait.
async fn told_again(mut stopping: watch::Receiver<bool>) {
    let told = stopping.wait_for(|stopping| *stopping).await.is_ok();
    if !told || tokio::signal::ctrl_c().await.is_err() {
        future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests {
    use super::StartError;

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let words = StartError::PortTaken { address: "127.0.0.1:8080".into(), option: "--bind" };
        let words = words.to_string();
        assert!(words.contains("port 8080") && words.contains("--bind 127.0.0.1:0"), "{words}");
    }
}
