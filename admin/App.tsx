import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { NotFound, Forbidden } from './components/States';
import { LoginPage } from './layout/LoginPage';
import { PortalLayout } from './layout/PortalLayout';
import { darkTheme, lightTheme } from './layout/theme';
import { authProvider } from './providers/auth-provider';
import { dataProvider } from './providers/data-provider';
import { i18nProvider } from './providers/i18n-provider';
import { queryClient } from './providers/query-client';
import { store } from './providers/store';
import { resources } from './resources';
import { TodayPage } from './today/TodayPage';
import { pages } from './resources/pages';

function Portal() {
  return (
    <Admin
      title="Demarc"
      disableTelemetry
      requireAuth
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      layout={PortalLayout}
      loginPage={LoginPage}
      dashboard={TodayPage}
      catchAll={NotFound}
      accessDenied={Forbidden}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme="light"
    >
      <CustomRoutes>
        {pages.map((page) => (
          <Route key={page.path} {...page} />
        ))}
      </CustomRoutes>
      {resources.map((resource) => (
        <Resource key={resource.name} {...resource} />
      ))}
    </Admin>
  );
}

// paths without a hash: links in notices and letters read well, and the server answers every one of them with the portal
const router = createBrowserRouter([{ path: '*', element: <Portal /> }]);

export function App() {
  return <RouterProvider router={router} />;
}
