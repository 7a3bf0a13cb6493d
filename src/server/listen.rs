//! Listening, with the socket's options, and serving the connections that are accepted.
//!
//! `HttpServer` hides both: it sets no buffers before it listens, and reads from the socket itself, so
//! that nothing can be counted on the way. What it does beside that is done here in the same way.

use std::fmt;
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpService, Protocol, Request, Response};
use actix_server::GracefulShutdownSignal;
use actix_service::{
    IntoServiceFactory, ServiceFactory, ServiceFactoryExt, fn_service, map_config,
};
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{AppConfig, Service};
use actix_web::rt::net::TcpStream;
use socket2::{Domain, SockRef, Socket, Type};

use super::config::Config;
use super::connection;
use super::limits::{KEEP_ALIVE, LINGER};
use super::wire::Tap;

/// The address that a server listens on; given to its handlers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listening {
    /// Which, its port the one that was free where any was asked for.
    pub(crate) address: SocketAddr,
}

/// Listens on every address that `--bind` stands for and that can be listened on, and says where.
///
/// # Errors
///
/// The last one, where none can.
pub(crate) fn listen(config: &Config) -> io::Result<Vec<(SocketAddr, TcpListener)>> {
    let mut listeners = Vec::new();
    let mut fault = None;
    for address in config.bind.to_socket_addrs()? {
        match listen_on(address, config) {
            Ok(listener) => listeners.push(listener),
            Err(refused) => fault = Some(refused),
        }
    }
    match fault {
        Some(fault) if listeners.is_empty() => Err(fault),
        _ => Ok(listeners),
    }
}

/// The buffers are set before the listening begins: accepted sockets inherit them, and how far the
/// receive window can be scaled is said in the handshake.
pub(crate) fn listen_on(
    address: SocketAddr,
    config: &Config,
) -> io::Result<(SocketAddr, TcpListener)> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    #[cfg(not(windows))]
    socket.set_reuse_address(true)?;
    #[cfg(windows)]
    if address.is_ipv6() {
        socket.set_only_v6(false)?;
    }
    if let Some(bytes) = config.recv_buffer {
        socket.set_recv_buffer_size(bytes)?;
    }
    if let Some(bytes) = config.send_buffer {
        socket.set_send_buffer_size(bytes)?;
    }
    socket.bind(&address.into())?;
    socket.listen(config.backlog)?;
    let (recv_buffer, send_buffer) = (socket.recv_buffer_size()?, socket.send_buffer_size()?);
    let listener = TcpListener::from(socket);
    let address = listener.local_addr()?;
    tracing::info!(%address, recv_buffer, send_buffer, backlog = config.backlog, "listening");
    Ok((address, listener))
}

/// Serves `app` over clear HTTP/1.1 on connections accepted at `address`. actix bounds the time for the head of a
/// connection's first request by `head_time`, the tap that for the others.
pub(crate) fn http<I, S, B>(
    app: I,
    address: SocketAddr,
    nodelay: bool,
    head_time: Duration,
    stopping: GracefulShutdownSignal,
) -> impl ServiceFactory<TcpStream, Config = (), Response = (), Error = DispatchError, InitError = ()>
where
    I: IntoServiceFactory<S, Request>,
    S: ServiceFactory<Request, Config = AppConfig> + 'static,
    S::Error: Into<Error>,
    S::InitError: fmt::Debug,
    S::Response: Into<Response<B>> + 'static,
    <S::Service as Service<Request>>::Future: 'static,
    B: MessageBody + 'static,
{
    let app = app.into_factory().map_err(|fault| fault.into().error_response());
    let http = HttpService::build()
        .graceful_shutdown_signal(move || {
            let stopping = stopping.clone();
            async move { stopping.notified().await }
        })
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(head_time)
        .client_disconnect_timeout(LINGER)
        .h1_allow_half_closed(true)
        .local_addr(address)
        .on_connect_ext(connection::Socket::accepted)
        .finish(map_config(app, |()| AppConfig::default()));
    fn_service(move |stream: TcpStream| async move {
        if let Err(fault) = SockRef::from(&stream).set_tcp_nodelay(nodelay) {
            tracing::debug!(%fault, "the connection keeps its TCP_NODELAY");
        }
        let peer = stream.peer_addr().ok();
        Ok((Tap::new(stream, head_time), Protocol::Http1, peer))
    })
    .and_then(http)
}
