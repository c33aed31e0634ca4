import { Layout, type LayoutProps } from 'react-admin';
import { ErrorPage } from './ErrorPage';
import { PortalAppBar } from './PortalAppBar';
import { PortalMenu } from './PortalMenu';

export function PortalLayout(props: LayoutProps) {
  return <Layout {...props} appBar={PortalAppBar} appBarAlwaysOn menu={PortalMenu} error={ErrorPage} />;
}
